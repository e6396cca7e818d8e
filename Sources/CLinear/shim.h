#ifndef LADDER_CLINEAR_H
#define LADDER_CLINEAR_H
#include <linear.h>

static inline void ladder_linear_quiet(const char *text) { (void)text; }

static inline void ladder_linear_silence(void) { set_print_string_function(ladder_linear_quiet); }
#endif
