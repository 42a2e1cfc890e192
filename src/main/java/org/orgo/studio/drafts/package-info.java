/** Drafts: changes to one or more definitions that nobody sees live yet. */
package org.orgo.studio.drafts;
