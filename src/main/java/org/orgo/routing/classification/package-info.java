/** What a signal is: domain, category, severity, label, and what it opens. */
package org.orgo.routing.classification;
