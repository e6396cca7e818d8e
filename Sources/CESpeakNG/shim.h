#ifndef LADDER_CESPEAKNG_SHIM_H
#define LADDER_CESPEAKNG_SHIM_H

// Nothing to bridge: the module map needs one header, and speak_lib.h is the whole of the interface used.
#include <espeak-ng/speak_lib.h>

#endif
