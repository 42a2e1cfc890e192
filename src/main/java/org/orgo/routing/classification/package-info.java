/** What a signal is about: domain, category, severity, label, and what it opens. */
package org.orgo.routing.classification;
