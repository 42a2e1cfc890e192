package org.orgo.setup.command;

import org.orgo.setup.SetupQuestion;

/** The console ended before a question was answered. */
final class NoAnswer extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final SetupQuestion question;

  NoAnswer(SetupQuestion question) {
    super("No answer to " + question.flag());
    this.question = question;
  }

  SetupQuestion question() {
    return question;
  }
}
