package org.orgo.mail.oauth;

import jakarta.mail.MessagingException;

/** Gives the access token to log in with, each time somebody logs in. */
public interface TokenSource {

  String token() throws MessagingException;

  /** The last one was refused by the mail server. */
  void refused();
}
