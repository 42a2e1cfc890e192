package org.orgo.operations.installation;

import java.util.List;
import org.orgo.web.Layout;

/**
 * What the installation is made of.
 *
 * @param versions of what runs, such as Orgo and PostgreSQL
 */
public record PartsPage(Layout layout, List<Part> versions, List<Part> parts) {}
