#ifndef LADDER_CSNDFILE_SHIM_H
#define LADDER_CSNDFILE_SHIM_H

#include <sndfile.h>

#endif
