package org.orgo.administration.persons;

import java.util.List;
import org.orgo.people.persons.administration.KnownPerson;
import org.orgo.web.Layout;

/**
 * The persons that a search finds.
 *
 * @param q part of a name or address; empty for all
 * @param moreHref the next page; null on the last
 */
public record PersonsPage(Layout layout, List<KnownPerson> persons, String q, String moreHref) {}
