#ifndef LADDER_CSAMPLERATE_SHIM_H
#define LADDER_CSAMPLERATE_SHIM_H

#include <samplerate.h>

#endif
