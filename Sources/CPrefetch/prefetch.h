#pragma once

/// Asks for the cache line of an address that will be read soon; the address may be any. Swift has no words for it.
static inline void prefetch_line(const void *_Nonnull address) {
    __builtin_prefetch(address, 0, 3);
}
