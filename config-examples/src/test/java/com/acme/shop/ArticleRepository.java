package com.acme.shop;

import com.acme.Runs;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Reads and writes articles, and has its callers wait meanwhile. */
public final class ArticleRepository {

    private final ConcurrentMap<Integer, Article> articles = new ConcurrentHashMap<>();

    public ArticleRepository() {
        articles.put(1, new Article(1, "pen"));
        articles.put(2, new Article(2, "ink"));
    }

    public Article find(int id) {
        Runs.count();
        return articles.get(id);
    }

    public List<Article> findByName(String name) {
        Runs.count();
        return articles.values().stream()
                .filter(article -> article.name().equals(name))
                .toList();
    }

    public int count() {
        Runs.count();
        return articles.size();
    }

    public Article save(Article article) {
        articles.put(article.id(), article);
        return article;
    }

    public void delete(int id) {
        articles.remove(id);
    }

    /** Takes what it can, and fails at the first that it can't. */
    public void importAll(List<Article> batch) {
        for (Article article : new ArrayList<>(batch)) {
            if (article.name().isEmpty()) {
                throw new IllegalArgumentException("article " + article.id() + " has no name");
            }
            articles.put(article.id(), article);
        }
    }
}
