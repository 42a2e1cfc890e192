package org.orgo.web;

/** How many notices the current reader has not seen; implemented by the module of pages above. */
public interface UnreadCount {

  int unread();
}
