package org.orgo.mail.mime;

/**
 * @param name never empty and free of path separators; what the sender called it, or its place
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
