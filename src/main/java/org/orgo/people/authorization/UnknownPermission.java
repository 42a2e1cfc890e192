package org.orgo.people.authorization;

/** A role was to grant a permission that does not exist. */
public class UnknownPermission extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  public UnknownPermission(String permission) {
    super("There is no permission " + permission);
  }
}
