package org.orgo.web.uploads;

/**
 * A file of a form.
 *
 * @param name as the browser sent it, without a path
 */
public record SentFile(String name, String contentType, byte[] content) {

  private static final String UNNAMED = "file";

  public SentFile {
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
    name = name.isEmpty() ? UNNAMED : name;
  }
}
