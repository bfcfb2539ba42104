/** A WordPress of Debian's on loopback, in a temporary folder: MariaDB, PHP-FPM, nginx with and without a page cache. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export type Post = { readonly title: string; readonly html: string }

export type WordPress = {
  /** Address of the first post, made by PHP each time, and as nginx keeps it. */
  readonly freshUrl: string
  readonly keptUrl: string
  readonly close: () => void
}

const NEEDED = {
  '/usr/share/wordpress/index.php': 'wordpress',
  '/var/lib/wordpress/wp-content/themes/twentytwentythree': 'wordpress-theme-twentytwentythree',
  '/usr/sbin/php-fpm8.2': 'php8.2-fpm php8.2-mysql',
  '/usr/sbin/mariadbd': 'mariadb-server',
  '/usr/sbin/nginx': 'nginx-light',
}

/** Debian's packages that are not here; empty when WordPress can be set up. */
export function listMissingPackages(): readonly string[] {
  return Object.entries(NEEDED).flatMap(([path, name]) => (existsSync(path) ? [] : [name]))
}

/** @param folder  empty, and gone when the caller wants it so; `ports` are free ones of 127.0.0.1 */
export async function openWordPress(
  folder: string,
  posts: readonly Post[],
  ports: readonly [fresh: number, kept: number],
): Promise<WordPress> {
  const running: ChildProcess[] = []
  const close = () => {
    for (const child of running.toReversed()) child.kill('SIGTERM')
  }
  const start = (program: string, args: readonly string[]) =>
    running.push(spawn(program, args, { stdio: 'ignore' }))
  try {
    chmodSync(folder, 0o755)
    writeSite(folder, posts, ports)
    run('mariadb-install-db', ['--no-defaults', `--datadir=${folder}/db`, '--user=root'])
    const socket = `--socket=${folder}/db.sock`
    start('/usr/sbin/mariadbd', [
      ...['--no-defaults', '--user=root', `--datadir=${folder}/db`],
      ...[socket, '--skip-networking'],
    ])
    await until(() => existsSync(`${folder}/db.sock`))
    run('mariadb', ['--no-defaults', '-u', 'root', socket, '-e', 'create database wp'])
    start('/usr/sbin/php-fpm8.2', ['-F', '-R', '-y', `${folder}/fpm.conf`])
    start('/usr/sbin/nginx', ['-c', `${folder}/nginx.conf`, '-p', folder])
    await until(() => existsSync(`${folder}/fpm.sock`))
    run('php8.2', [`${folder}/install.php`])
    const [fresh, kept] = ports.map((port) => `http://127.0.0.1:${port}/?p=${FIRST_POST}`)
    return { freshUrl: fresh ?? '', keptUrl: kept ?? '', close }
  } catch (error) {
    close()
    throw error
  }
}

// WordPress fills 1 to 3 with its own "Hello world!", sample page and privacy page.
const FIRST_POST = 100

function run(program: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program}: ${stderr || stdout}`)
}

async function until(isSo: () => boolean): Promise<void> {
  for (let waits = 0; !isSo(); waits += 1) {
    if (waits > 300) throw new Error('a server of WordPress does not start')
    await sleep(100)
  }
}

function writeSite(folder: string, posts: readonly Post[], ports: readonly number[]): void {
  const web = join(folder, 'www')
  cpSync('/usr/share/wordpress', web, { recursive: true, dereference: true })
  rmSync(join(web, 'wp-content'), { recursive: true, force: true })
  mkdirSync(join(web, 'wp-content', 'themes'), { recursive: true })
  cpSync(
    '/var/lib/wordpress/wp-content/themes/twentytwentythree',
    join(web, 'wp-content', 'themes', 'twentytwentythree'),
    { recursive: true, dereference: true },
  )
  writeFileSync(join(web, 'wp-config.php'), CONFIG(folder))
  writeFileSync(join(folder, 'posts.json'), JSON.stringify(posts))
  writeFileSync(join(folder, 'install.php'), INSTALL(folder))
  writeFileSync(join(folder, 'fpm.conf'), FPM(folder))
  writeFileSync(join(folder, 'nginx.conf'), NGINX(folder, ports))
}

const CONFIG = (folder: string) => `<?php
define('DB_NAME', 'wp'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${folder}/db.sock'); define('DB_CHARSET', 'utf8mb4');
define('DISABLE_WP_CRON', true); define('WP_HTTP_BLOCK_EXTERNAL', true); define('AUTOMATIC_UPDATER_DISABLED', true);
$host = $_SERVER['HTTP_HOST'] ?? '127.0.0.1';
define('WP_HOME', 'http://' . $host); define('WP_SITEURL', 'http://' . $host);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`

const INSTALL = (folder: string) => `<?php
define('WP_INSTALLING', true); $_SERVER['HTTP_HOST'] = '127.0.0.1';
require '${folder}/www/wp-load.php'; require ABSPATH . 'wp-admin/includes/upgrade.php';
function wp_new_blog_notification() {}
wp_install('Bench', 'editor', 'editor@paper.example', true, '', 'not-a-secret-of-anybody');
switch_theme('twentytwentythree');
kses_remove_filters();
foreach (json_decode(file_get_contents('${folder}/posts.json'), true) as $at => $post)
  wp_insert_post(['import_id' => ${FIRST_POST} + $at, 'post_title' => $post['title'], 'post_content' => $post['html'],
    'post_status' => 'publish', 'post_author' => 1, 'comment_status' => 'closed']);
`

const FPM = (folder: string) => `[global]
error_log = ${folder}/fpm.log
[www]
user = root
group = root
listen = ${folder}/fpm.sock
pm = static
pm.max_children = 4
php_admin_value[opcache.enable] = 1
`

// As WordPress's page caches do: whole pages, kept compressed, PHP not asked for ten minutes. All who ask here take gzip.
const NGINX = (folder: string, [fresh, kept]: readonly number[]) => `user root;
worker_processes 1;
daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/nginx.log;
events { worker_connections 1024; }
http {
  access_log off;
  include /etc/nginx/mime.types;
  client_body_temp_path ${folder}/t1; fastcgi_temp_path ${folder}/t2; proxy_temp_path ${folder}/t3;
  scgi_temp_path ${folder}/t4; uwsgi_temp_path ${folder}/t5;
  fastcgi_cache_path ${folder}/kept keys_zone=kept:10m;
  gzip on; gzip_types text/css application/javascript; gzip_min_length 500;
  index index.php; root ${folder}/www;
  fastcgi_buffers 32 32k;
  server {
    listen 127.0.0.1:${String(fresh)};
    location / { try_files $uri $uri/ /index.php?$args; }
    location ~ [.]php$ { include /etc/nginx/fastcgi_params; fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
      fastcgi_pass unix:${folder}/fpm.sock; }
  }
  server {
    listen 127.0.0.1:${String(kept)};
    location / { try_files $uri $uri/ /index.php?$args; }
    location ~ [.]php$ { include /etc/nginx/fastcgi_params; fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
      fastcgi_param PHP_VALUE "zlib.output_compression=1"; fastcgi_pass unix:${folder}/fpm.sock; fastcgi_cache kept;
      fastcgi_cache_key $host$request_uri; fastcgi_cache_valid 200 10m; fastcgi_ignore_headers Cache-Control Expires Set-Cookie; }
  }
}
`
