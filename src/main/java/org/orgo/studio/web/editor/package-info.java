/** The page on which one file of a draft is edited, and what its script asks for. */
package org.orgo.studio.web.editor;
