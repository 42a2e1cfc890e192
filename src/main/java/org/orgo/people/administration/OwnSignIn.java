package org.orgo.people.administration;

/** Port: whether people of the current organization log in without a password of ours. */
public interface OwnSignIn {

  boolean isOn();
}
