#ifndef LADDER_CPOCKETSPHINX_SHIM_H
#define LADDER_CPOCKETSPHINX_SHIM_H

#include <pocketsphinx.h>
#include <sphinxbase/err.h>
#include <sphinxbase/feat.h>
#include <sphinxbase/ngram_model.h>
#include <sys/syscall.h>
#include <unistd.h>

// A file that has no place on any disk and goes with its descriptor. glibc shows `memfd_create` to _GNU_SOURCE alone.
static inline int ladder_sphinx_memory_file(const char *name) {
    return (int)syscall(SYS_memfd_create, name, 1u);  // 1: closed on exec
}

// `err_set_callback` takes a variadic callback, which Swift cannot write; NULL is accepted and keeps the library quiet,
// but the nullability is not declared, so the call is made here.
// The list of its settings it prints to the log's stream itself, which NULL turns off.
static inline void ladder_sphinx_silence(void) {
    err_set_callback(NULL, NULL);
    err_set_logfp(NULL);
}

// The running cepstral mean of a streaming decoder lies in a struct behind two pointers with a macro for its length.
static inline void ladder_sphinx_set_live_mean(ps_decoder_t *decoder, const mfcc_t *mean, int count) {
    cmn_t *cmn = ps_get_feat(decoder)->cmn_struct;
    if (cmn == NULL) return;
    mfcc_t held[64];
    if (cmn->veclen > 64 || count != cmn->veclen) return;
    for (int i = 0; i < count; i++) held[i] = mean[i];
    cmn_live_set(cmn, held);
}

// The mean that the last sound was normalised with; gives its length, or 0 where there is none or no room for it.
static inline int ladder_sphinx_get_mean(ps_decoder_t *decoder, mfcc_t *mean, int room) {
    cmn_t *cmn = ps_get_feat(decoder)->cmn_struct;
    if (cmn == NULL || cmn->veclen > room) return 0;
    cmn_live_get(cmn, mean);
    return cmn->veclen;
}

// Names and weights are arrays of pointers to writable strings, which Swift cannot write plainly. The set holds its own
// references to both models.
static inline ngram_model_t *ladder_sphinx_mix(cmd_ln_t *config, ngram_model_t *large, ngram_model_t *small, float weight) {
    ngram_model_t *models[] = {large, small};
    char *names[] = {"large", "small"};
    const char *chosen[] = {"large", "small"};
    float32 weights[] = {1 - weight, weight};
    ngram_model_t *set = ngram_model_set_init(config, models, names, weights, 2);
    return set == NULL ? NULL : ngram_model_set_interp(set, chosen, weights);
}

#endif
