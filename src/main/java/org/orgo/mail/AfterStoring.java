package org.orgo.mail;

import org.springframework.modulith.NamedInterface;

/** What happens at the server to a mail that is stored here. Nothing is ever deleted. */
@NamedInterface("mailboxes")
public enum AfterStoring {
  /** It stays as it was. */
  LEAVE,
  /** It is marked as read. */
  FLAG,
  /** It goes to another folder. */
  MOVE
}
