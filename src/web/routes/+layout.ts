// The paper is read without client JavaScript; forms are plain POST.
export const csr = false
