/// Asks the processor to bring the memory at an address nearer, for a read soon after. Any address will do.
static inline void prefetch_memory(const void *address) { __builtin_prefetch(address, 0, 3); }
