#ifndef LADDER_CSPEEXDSP_SHIM_H
#define LADDER_CSPEEXDSP_SHIM_H

#include <speex/speex_preprocess.h>

#endif
