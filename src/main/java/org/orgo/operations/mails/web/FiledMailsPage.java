package org.orgo.operations.mails.web;

import java.util.List;
import org.orgo.mail.loops.MailBreaker;
import org.orgo.signals.filed.FiledMail;
import org.orgo.signals.filed.FiledState;
import org.orgo.web.Layout;

/**
 * Mails that became no work.
 *
 * @param state which of them
 * @param breakers that hold mails now
 * @param nextHref more of them, or null
 */
public record FiledMailsPage(
    Layout layout,
    FiledState state,
    List<MailBreaker> breakers,
    List<FiledMail> mails,
    String nextHref) {

  public static final List<FiledState> STATES = List.of(FiledState.values());

  public static String href(FiledState state) {
    return FiledMailPages.PATH + "?state=" + state;
  }
}
