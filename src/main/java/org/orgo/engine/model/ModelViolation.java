package org.orgo.engine.model;

/**
 * What is wrong with a diagram, table or form, where, and what to do about it.
 *
 * @param elementId the element at fault, or null when it is the file as a whole
 */
public record ModelViolation(String resource, String elementId, String reason, String remedy) {

  public String sentence() {
    String place = elementId == null ? resource : resource + ", " + elementId;
    return place + ": " + reason + ". " + remedy + ".";
  }
}
