package org.orgo.mail.mime.headers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.ContentUtil;
import org.orgo.mail.mime.ReadingBudget;
import org.orgo.mail.mime.text.CleanText;

/** Reads addresses from fields such as From and To; text without {@code @} is none. */
public final class AddressFields {

  private static final Pattern ADDRESS = Pattern.compile("<[^<>]*>\\s*$");
  private static final int MAX_WORDS = 200;

  private final MailHeaders headers;
  private final ReadingBudget budget;

  public AddressFields(MailHeaders headers, ReadingBudget budget) {
    this.headers = headers;
    this.budget = budget;
  }

  public List<MailAddress> of(String name) {
    List<MailAddress> addresses = new ArrayList<>();
    for (Field field : headers.fields(name)) {
      budget.time();
      List<MailAddress> found = parse(MailHeaders.unfolded(field));
      budget.addresses(found.size());
      addresses.addAll(found);
    }
    return addresses;
  }

  static List<MailAddress> parse(String value) {
    // The parser's own convenience method for text counts characters where it needs bytes.
    ByteSequence bytes = ContentUtil.encode(value);
    return LenientAddressParser.DEFAULT
        .parseAddressList(bytes, new ParserCursor(0, bytes.length()))
        .flatten()
        .stream()
        .filter(mailbox -> mailbox.getDomain() != null && !mailbox.getLocalPart().isBlank())
        .map(AddressFields::address)
        .toList();
  }

  /** The words of a field that holds no address; null for none. */
  public static String words(String value) {
    String words = ADDRESS.matcher(value).replaceFirst("").replace("\"", "").strip();
    String either = words.isEmpty() ? value.replaceAll("[<>\"]", "").strip() : words;
    return either.isEmpty() ? null : either.substring(0, Math.min(either.length(), MAX_WORDS));
  }

  private static MailAddress address(Mailbox mailbox) {
    String name = mailbox.getName() == null ? "" : CleanText.line(mailbox.getName());
    String address = mailbox.getLocalPart() + "@" + mailbox.getDomain();
    return new MailAddress(CleanText.line(address), name.isEmpty() ? null : name);
  }
}
