/** The pages of mailboxes: how their reading goes, their settings, and what trying one says. */
package org.orgo.administration.mailboxes;
