/** Why a file cannot be taken, and what helps. */
export const attachmentRefusalsEn = {
  choose_file: 'Choose a photo or a PDF. Your words are kept.',
  file_too_large:
    'This file is larger than 10 MB. Send a smaller one: a screenshot of the photo is usually small enough. Your words are kept.',
  file_of_no_kind:
    'We can take photos (JPEG, PNG, WebP or GIF) and PDF files. This is something else, whatever its name says. Your words are kept.',
  file_broken:
    'This file is damaged, so nobody could open it. Choose it again, or send a photo of it. Your words are kept.',
  file_of_iphone:
    'This photo is in a format that we cannot open (HEIC). Take a screenshot of it and send that, or share it as JPEG. Your words are kept.',
  picture_too_large: 'This picture has too many pixels for us to open. Send a smaller one. Your words are kept.',
  files_crowded:
    'So many files are being sent right now that we could not take this one. Your words are kept. Choose the file again in a few minutes, or call the center: {phone}.',
  too_many_files: 'This report holds as many files as it can. Send words, or call the center: {phone}.',
}
