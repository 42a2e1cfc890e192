package org.orgo.mail.mime;

/**
 * @param name the sender's name for it, or one from its position; never empty, without path
 *     separators
 * @param contentId null unless the HTML body may refer to it
 * @param about what is known of what it says; null for most files
 */
public record MailAttachment(
    String name,
    String contentType,
    byte[] sha256,
    byte[] content,
    boolean inline,
    String contentId,
    AttachmentAbout about) {

  MailAttachment saying(AttachmentAbout said) {
    return new MailAttachment(name, contentType, sha256, content, inline, contentId, said);
  }

  public int size() {
    return content.length;
  }
}
