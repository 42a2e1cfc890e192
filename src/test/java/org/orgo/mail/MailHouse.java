package org.orgo.mail;

import com.icegreen.greenmail.imap.AuthorizationException;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.orgo.testing.TestOrganization;

/** A mail server on free ports, with one mailbox per organization that asks. */
public final class MailHouse implements AutoCloseable {

  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
          });

  public MailHouse() {
    server.start();
  }

  public static String address(TestOrganization organization) {
    return "maintenance@" + organization.slug() + ".example";
  }

  public NewMailbox mailbox(TestOrganization organization) {
    String address = address(organization);
    server.setUser(address, address, "secret");
    return new NewMailbox(
        address,
        "maintenance",
        new NewMailbox.Server("127.0.0.1", server.getImap().getPort(), false),
        new NewMailbox.MailboxLogin(address, "secret"),
        "INBOX",
        "mx.test");
  }

  public int imapPort() {
    return server.getImap().getPort();
  }

  public int smtpPort() {
    return server.getSmtp().getPort();
  }

  /** Makes an address known to the server. */
  public void serve(String address) {
    server.setUser(address, address, "secret");
  }

  /** Takes an access token for the address, too, which this server compares like a password. */
  public void takesToken(String address, String token) {
    server.setUser(address, address, token);
  }

  public void deliver(TestOrganization organization, String mail) {
    deliver(address(organization), mail);
  }

  public void deliver(String address, String mail) {
    try {
      byte[] raw = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
      server
          .getUserManager()
          .getUserByEmail(address)
          .deliver(new MimeMessage((Session) null, new ByteArrayInputStream(raw)));
    } catch (MessagingException failure) {
      throw new IllegalStateException(failure);
    }
  }

  public List<StoredMessage> mails(TestOrganization organization) {
    return inbox(address(organization)).getMessages();
  }

  public MailFolder inbox(String address) {
    GreenMailUser user = server.getUserManager().getUserByEmail(address);
    try {
      return server.getManagers().getImapHostManager().getInbox(user);
    } catch (FolderException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Makes a folder beside the inbox. */
  public MailFolder folder(String address, String name) {
    GreenMailUser user = server.getUserManager().getUserByEmail(address);
    try {
      return server.getManagers().getImapHostManager().createMailbox(user, name);
    } catch (AuthorizationException | FolderException failure) {
      throw new IllegalStateException(failure);
    }
  }

  public MimeMessage[] received() {
    return server.getReceivedMessages();
  }

  public long seen(TestOrganization organization) {
    return mails(organization).stream().filter(mail -> mail.isSet(Flags.Flag.SEEN)).count();
  }

  @Override
  public void close() {
    server.stop();
  }
}
