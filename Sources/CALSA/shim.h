#ifndef LADDER_CALSA_SHIM_H
#define LADDER_CALSA_SHIM_H

#include <alsa/asoundlib.h>
#include <sys/eventfd.h>

// ALSA reports its own troubles on standard error through a variadic handler, which Swift can neither write nor pass.
// Setting NULL restores the noisy default, so a handler that does nothing has to exist in C.
static inline void ladder_alsa_say_nothing(const char *file, int line, const char *function, int code,
                                           const char *format, ...) {
    (void)file, (void)line, (void)function, (void)code, (void)format;
}

static inline void ladder_alsa_silence(void) { snd_lib_error_set_handler(ladder_alsa_say_nothing); }

// The allocators are macros over alloca or out-parameters; these give Swift an owned pointer, or NULL.
static inline snd_pcm_hw_params_t *ladder_hw_params_new(void) {
    snd_pcm_hw_params_t *made = NULL;
    return snd_pcm_hw_params_malloc(&made) < 0 ? NULL : made;
}

static inline snd_pcm_sw_params_t *ladder_sw_params_new(void) {
    snd_pcm_sw_params_t *made = NULL;
    return snd_pcm_sw_params_malloc(&made) < 0 ? NULL : made;
}

// Glibc's module for Swift does not have eventfd. Returns a descriptor, or a negative errno.
static inline int ladder_eventfd(void) {
    int made = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    return made < 0 ? -errno : made;
}

#endif
