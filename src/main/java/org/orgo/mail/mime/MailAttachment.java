package org.orgo.mail.mime;

/**
 * @param name the sender's name for it, or one from its position; never empty, without path
 *     separators
 * @param contentId null unless the HTML body may refer to it
 */
public record MailAttachment(
    String name,
    String contentType,
    byte[] sha256,
    byte[] content,
    boolean inline,
    String contentId) {

  public int size() {
    return content.length;
  }
}
