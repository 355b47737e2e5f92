import CEntityModel

extension EntityModel {
    /// The model that is compiled into the program; read on first use, and kept.
    package static let shipped = Result { () throws(EntityModelError) in
        try EntityModel(UnsafeRawBufferPointer(start: entity_model_file(), count: entity_model_file_size()))
    }
}
