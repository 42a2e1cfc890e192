/**
 * The studio: people change diagrams, tables, forms and settings of their organization as drafts,
 * see what is wrong with them, propose them, and roll them out or back. What is live is never
 * edited. Definitions are named by their files; each {@link org.orgo.studio.ReleasedKind} knows one
 * family of them. Pages and a REST interface are on top; only {@code configuration} may call it.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "vocabulary",
      "organizations",
      "organizations :: *",
      "people",
      "people :: *",
      "audit",
      "engine",
      "routing",
      "routing :: *",
      "domains",
      "insights",
      "insights :: *",
      "signals",
      "signals :: *",
      "notifications",
      "notifications :: broadcasts",
      "tasks",
      "tasks :: *",
      "cases",
      "mail",
      "mail :: *",
      "web"
    })
package org.orgo.studio;

import org.springframework.modulith.ApplicationModule;
