/** The pages of the studio: definitions, drafts and proposals. */
package org.orgo.studio.web;
