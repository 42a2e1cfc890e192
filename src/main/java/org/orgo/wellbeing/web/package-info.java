/** The page "How are you?". */
package org.orgo.wellbeing.web;
