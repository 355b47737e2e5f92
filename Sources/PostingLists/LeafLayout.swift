/// Where the parts of a leaf page begin and end, in bytes from the page's start; see `LeafPage`.
struct LeafLayout {
    let bodyEnd: Int
    let firstEntry: Int
    let firstTerm: Int
}
