package org.orgo.people.administration;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orgo.testing.TestOrganization;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The links that stand in mails waiting to be sent. */
public final class PostedLinks {

  private static final Pattern LINK = Pattern.compile("https?://[^\\s/]+(/password/(\\S+))");

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  public PostedLinks(JdbcTemplate jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** The path of the latest link to an address. */
  public String path(TestOrganization organization, String address) {
    return latest(organization, address).group(1);
  }

  public String token(TestOrganization organization, String address) {
    return latest(organization, address).group(2);
  }

  public List<String> bodies(TestOrganization organization, String address) {
    return organization.asSystem(
        () ->
            transaction.execute(
                status ->
                    jdbc.queryForList(
                        """
                        select body
                        from outgoing_emails
                        where organization_id = ?
                          and to_address = ?
                          and secret
                        order by created_at desc
                        """,
                        String.class,
                        organization.id().value(),
                        address)));
  }

  private Matcher latest(TestOrganization organization, String address) {
    Matcher link = LINK.matcher(bodies(organization, address).get(0));
    if (!link.find()) {
      throw new AssertionError("The mail has no link");
    }
    return link;
  }
}
