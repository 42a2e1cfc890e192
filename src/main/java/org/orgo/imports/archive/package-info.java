/** Reads archives of mails, one mail after the other and within bounds, in every form they have. */
package org.orgo.imports.archive;
