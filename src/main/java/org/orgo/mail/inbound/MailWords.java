package org.orgo.mail.inbound;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orgo.mail.mime.MailAttachment;
import org.orgo.mail.mime.MailRemark;
import org.orgo.mail.mime.ParsedMail;
import org.orgo.mail.mime.text.QuotedText;
import org.orgo.organizations.Organizations;
import org.springframework.stereotype.Component;

/**
 * Says in the organization's language what a mail does not say itself: that it is encrypted, that
 * it only brings files, that only its beginning was read. Work without a word helps nobody.
 */
@Component
public class MailWords {

  private static final int MAX_NAMED = 10;
  private static final String PREFIX = "mail.words.";

  private final Organizations organizations;

  public MailWords(Organizations organizations) {
    this.organizations = organizations;
  }

  /** The mail, with a sentence in brackets above its text where it needs one. */
  public ParsedMail completed(ParsedMail mail) {
    ResourceBundle texts = texts(organizations.current().language());
    List<String> sentences = new ArrayList<>();
    mail.remarks().stream()
        .sorted()
        .forEach(remark -> sentences.add(texts.getString(PREFIX + remark)));
    QuotedText.Split text = QuotedText.split(mail.text());
    boolean says = !mail.attachments().isEmpty() || answers(mail, text);
    if (text.fresh().isBlank() && says && !isSealed(mail)) {
      sentences.add(silence(mail.attachments(), texts));
    }
    return sentences.isEmpty()
        ? mail
        : mail.saying(
            Stream.concat(sentences.stream().map("[%s]"::formatted), text(mail))
                .collect(Collectors.joining("\n\n")));
  }

  /** Other mail may say all in its subject. */
  private static boolean answers(ParsedMail mail, QuotedText.Split text) {
    return !text.quoted().isBlank() || !mail.envelope().inReplyTo().isEmpty();
  }

  /** Its files are what it says, only not to everybody. */
  private static boolean isSealed(ParsedMail mail) {
    return mail.remarks().stream().anyMatch(remark -> remark != MailRemark.CUT);
  }

  private static Stream<String> text(ParsedMail mail) {
    return mail.text().isBlank() ? Stream.empty() : Stream.of(mail.text());
  }

  private static String silence(List<MailAttachment> files, ResourceBundle texts) {
    if (files.isEmpty()) {
      return texts.getString(PREFIX + "nothing");
    }
    String names =
        files.stream().limit(MAX_NAMED).map(MailAttachment::name).collect(Collectors.joining(", "));
    return texts
        .getString(PREFIX + (files.size() == 1 ? "file" : "files"))
        .replace("{0}", Integer.toString(files.size()))
        .replace("{1}", files.size() > MAX_NAMED ? names + " …" : names);
  }

  private static ResourceBundle texts(Locale language) {
    return ResourceBundle.getBundle(
        "messages",
        language,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
