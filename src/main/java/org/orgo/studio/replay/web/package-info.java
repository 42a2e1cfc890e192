/** What the pages of the studio ask about tables that are being edited. */
package org.orgo.studio.replay.web;
