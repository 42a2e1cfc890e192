package org.orgo.engine.deployment.check;

/**
 * What is wrong with a diagram, table or form, where, and what to do about it.
 *
 * @param elementId the element at fault, or null when it is the file as a whole
 */
public record ModelViolation(String resource, String elementId, String reason, String remedy) {

  public String sentence() {
    return place() + ": " + reason + ". " + remedy + ".";
  }

  /** The file, and the element in it if there is one. */
  public String place() {
    return elementId == null ? resource : resource + ", " + elementId;
  }
}
