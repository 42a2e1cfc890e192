package org.orgo.domains;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orgo.vocabulary.label.HorizontalRole;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.Visibility;

/**
 * A field of work as its file describes it.
 *
 * @param title by language
 * @param mailNames what stands before the @ of its addresses
 * @param label what a signal to it gets when no row of a table knows better
 * @param roles whose labels are about this domain
 * @param visibility the least protection its items have
 * @param form name of the form asked when its work is done
 */
public record DomainModule(
    String domain,
    Map<String, String> title,
    Set<Category> categories,
    List<String> subtypes,
    List<String> mailNames,
    Label label,
    List<HorizontalRole> roles,
    Visibility visibility,
    Map<String, MetadataField> metadata,
    Optional<String> form) {

  public String title(String language) {
    return title.getOrDefault(language, title.get("en"));
  }
}
