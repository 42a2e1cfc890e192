package org.orgo.mail.inbound.steps;

/** What is asked about a mail, in the order in which it is asked. */
public enum MailQuestion {
  OWN_LOOP,
  BLOCKED_SENDER,
  AUTOMATIC_MAIL,
  BOUNCE,
  SIZE_AND_TYPE,
  SPAM_HINT,
  ORGO_HEADERS,
  SENDER,
  LANGUAGE,
  QUOTED_TEXT,
  SIGNATURE,
  SENDER_RATE,
  FOLLOW_UP
}
