/// Where the scripts and files of `make screens` are.
enum ScreenFiles {
    static let folder =
        String(#filePath.dropLast("/EndToEndTests/ScreenFiles.swift".count)) + "/Screens"
}
