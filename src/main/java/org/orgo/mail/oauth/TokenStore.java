package org.orgo.mail.oauth;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Provider;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPStore;

/**
 * The library's store, given a token each time it connects. With a password from an authenticator
 * the session would remember the first token, and each log-in after its expiry would begin with one
 * that is refused.
 */
public final class TokenStore extends IMAPStore {

  private static final String SOURCE = TokenSource.class.getName();

  /** Called by the library. */
  public TokenStore(Session session, URLName url) {
    super(session, url, url.getProtocol(), "imaps".equals(url.getProtocol()));
  }

  /** A session whose stores log in with tokens. */
  public static Session session(Properties properties, String protocol, TokenSource tokens) {
    Properties settings = new Properties();
    settings.putAll(properties);
    settings.setProperty("mail." + protocol + ".auth.mechanisms", "XOAUTH2");
    settings.put(SOURCE, tokens);
    Session session = Session.getInstance(settings);
    try {
      session.setProvider(
          new Provider(Provider.Type.STORE, protocol, TokenStore.class.getName(), "Orgo", null));
    } catch (NoSuchProviderException impossible) {
      throw new IllegalStateException(impossible);
    }
    return session;
  }

  @Override
  protected boolean protocolConnect(String host, int port, String user, String password)
      throws MessagingException {
    TokenSource tokens = (TokenSource) session.getProperties().get(SOURCE);
    try {
      return super.protocolConnect(host, port, user, tokens.token());
    } catch (AuthenticationFailedException refused) {
      tokens.refused();
      throw refused;
    }
  }
}
