package org.orgo.live;

import java.io.IOException;

/** The receiving end of one page. */
interface Subscriber {

  void workChanged(String role) throws IOException;

  /** The task that the page shows. */
  void taskChanged() throws IOException;

  /** Keeps the line from being taken for dead on the way. */
  void stillThere() throws IOException;

  void hangUp();
}
