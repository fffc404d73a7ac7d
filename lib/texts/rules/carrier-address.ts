/** Where a carrier tells what became of a text, and where it brings an answer to one. */
export const textReportsUrl = (publicUrl: string) => `${publicUrl}/api/texts/reports`
export const textRepliesUrl = (publicUrl: string) => `${publicUrl}/api/texts/replies`
