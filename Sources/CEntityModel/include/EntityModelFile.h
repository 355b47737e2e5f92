#include <stddef.h>

/// The entity model this program ships with: the bytes of `entities.model`, see `EntityModel` in the module Entities.
const void *entity_model_file(void);
/// The number of bytes at `entity_model_file`.
size_t entity_model_file_size(void);
