package org.orgo.mail.threads;

/**
 * A file that goes with an answer.
 *
 * @param name without a path
 */
public record AnswerFile(String name, String contentType, byte[] content) {

  public int size() {
    return content.length;
  }
}
