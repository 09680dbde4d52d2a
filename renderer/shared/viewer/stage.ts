import OpenSeadragon from 'openseadragon';
import type { Point } from '../../../src/imaging/geometry.ts';
import type { Sight } from './sight.ts';

/** The picture on the stage. Sizes are those of the upright frame, which may be larger than the shown file. */
export interface StagePicture {
  url: string;
  widthPx: number;
  heightPx: number;
  /** Whether the file has few px of the frame, so that it is drawn as it is and not in halves of halves of it as well. */
  isPreview?: boolean | undefined;
}

/** What the stage tells after every change of its view. */
export interface StageView {
  /** CSS px on the screen for one px of the frame. */
  zoom: number;
  /** Degrees clockwise. */
  rotation: number;
  /** Whether left and right are exchanged. */
  isMirrored: boolean;
  /** From px of the frame to CSS px of the stage: x' = a·x + c·y + e, y' = b·x + d·y + f. */
  matrix: readonly [a: number, b: number, c: number, d: number, e: number, f: number];
  /** Width and height of the stage, in CSS px. */
  room: Point;
}

export type Box = readonly [left: number, top: number, right: number, bottom: number];

export type GestureKind = 'pan' | 'zoom' | 'turn' | 'mirror';

interface StageEvents {
  onView(view: StageView): void;
  /** Position in px of the frame; null when the pointer has left. */
  onPointer(at: Point | null): void;
  /** A click that was not the end of a drag, in px of the frame. */
  onClick(at: Point): void;
  /** The stage was touched: pressed on, or turned over with the wheel. */
  onTouched(): void;
  /** Something begins that may change the view, before it does; not told of what moves by itself. */
  onGesture(kind: GestureKind): void;
  /** The first picture is there. */
  onOpen(): void;
  onFailed(): void;
}

/** A handle on the viewer, so that nothing else needs to know the library behind it. */
export interface Stage {
  fit(): void;
  actualSize(): void;
  /** @param about the place that stays where it is, in px of the frame; the middle of the stage if none is given */
  zoomBy(factor: number, about?: Point): void;
  /** Moves the view by a share of its own width and height. */
  panBy(dx: number, dy: number): void;
  /** By 90° clockwise. A picture that was fitted is fitted again, as when the stage gets another size; another view keeps its zoom and middle. */
  turn(): void;
  /** Exchanges left and right as they are seen, and back. */
  mirror(): void;
  /** Brings an upright box of the frame into the middle. */
  show(box: Box): void;
  /** Makes an upright box of the frame fill the stage. */
  flyTo(box: Box): void;
  /** Puts another picture of the same page in place, as the view stands; the old one stays until it is there. */
  exchange(picture: StagePicture): void;
  /** Whether the picture that was asked for last is the one that is drawn. */
  isShown(): boolean;
  /** `null` before the first picture is there: nothing is fitted yet. */
  sight(): Sight | null;
  /** Where the view is going to, which is where it is when nothing moves. */
  aim(): Sight | null;
  /** The upright box of the frame that just holds what is on the stage; `null` before the first picture is there. */
  seen(): Box | null;
  /** Takes up a view at once, and holds it where the stage gets another size just then. */
  follow(sight: Sight): void;
  destroy(): void;
}

/** A view that was taken up holds in a stage that gets another size so soon after, ms. */
const HOLDS_MS = 500;

/** Above this zoom single pixels are looked at and must not be blurred. */
export const SHARP_FROM = 2;

/**
 * The library puts an inline <style> into the page unless it finds one with this mark; the content security policy
 * would refuse it. An element of that name without the namespace of HTML is no style sheet and satisfies the search.
 */
function forestallInlineStyle() {
  const mark = 'data-openseadragon-mobile-css';
  if (document.querySelector(`style[${mark}]`)) return;
  const style = document.createElementNS(null, 'style');
  style.setAttribute(mark, 'true');
  document.head.append(style);
}

/** A click sets points and a double click fits, with whatever it is made: the library is not to zoom as well. */
const BY_POINTER = { clickToZoom: false, dblClickToZoom: false, dblClickDragToZoom: false };

const sourceOf = ({ url, isPreview = false }: StagePicture) => ({
  type: 'image',
  url,
  buildPyramid: !isPreview,
});

function createViewer(element: HTMLElement, first: StagePicture, still: boolean) {
  forestallInlineStyle();
  return OpenSeadragon({
    element,
    tileSources: sourceOf(first),
    drawer: 'canvas',
    showNavigationControl: false,
    keyboardNavEnabled: false,
    animationTime: still ? 0 : 0.25,
    springStiffness: 10,
    zoomPerScroll: 1.2,
    minZoomImageRatio: 0.5,
    maxZoomPixelRatio: 32,
    visibilityRatio: 0.2,
    // A picture that takes the place of another is no reason to go home.
    preserveViewport: true,
    // Who looks at px one by one is to see them so still when a bar or a pane comes beside the picture.
    preserveImageSizeOnResize: true,
    gestureSettingsMouse: { ...BY_POINTER, flickEnabled: false },
    gestureSettingsTouch: BY_POINTER,
    gestureSettingsPen: BY_POINTER,
    gestureSettingsUnknown: BY_POINTER,
  });
}

/**
 * Sets a picture on the stage inside `element`. `still`: without animation. `room`: what is seen on each side of a picture
 * that is fitted, as a share of the stage.
 */
export function createStage(
  element: HTMLElement,
  first: StagePicture,
  events: StageEvents,
  still: boolean,
  room = 0,
): Stage {
  let picture = first;
  const viewer = createViewer(element, picture, still);
  const { viewport } = viewer;
  const inFrame = ({ x, y }: OpenSeadragon.Point): Point => [x * picture.widthPx, y * picture.widthPx];
  const inViewport = ([x, y]: Point) => new OpenSeadragon.Point(x, y).divide(picture.widthPx);
  // The viewport measures in widths of the picture, whatever size the shown file has.
  // A viewport that is flipped tells pixels as if it were not: only what it draws is.
  const unflipped = ({ x, y }: OpenSeadragon.Point) =>
    new OpenSeadragon.Point(viewport.getFlip() ? viewport.getContainerSize().x - x : x, y);
  const place = (x: number, y: number) => unflipped(viewport.pixelFromPoint(inViewport([x, y]), true));
  const zoomOf = (own: number) => (own * viewport.getContainerSize().x) / picture.widthPx;
  const zoomNow = () => zoomOf(viewport.getZoom(true));
  const ownZoom = (zoom: number) => (zoom * picture.widthPx) / viewport.getContainerSize().x;
  const zoomTo = (zoom: number) => viewport.zoomTo(ownZoom(zoom)).applyConstraints();
  const actual = () => 1 / window.devicePixelRatio;
  const homeZoom = () => viewport.getHomeZoom() * (1 - 2 * room);

  function goHome(immediately?: boolean) {
    const { width, height } = viewport.getHomeBounds();
    const middle = viewport.getHomeBounds().getCenter();
    const [across, down] = [width / (1 - 2 * room), height / (1 - 2 * room)];
    viewport.fitBounds(
      new OpenSeadragon.Rect(middle.x - across / 2, middle.y - down / 2, across, down),
      immediately,
    );
  }

  /** Whether the whole picture is shown where `fit` would put it; what the view is moving to counts. */
  function isFitted() {
    const { x, y } = viewport.getCenter().minus(viewport.getHomeBounds().getCenter());
    return Math.abs(viewport.getZoom() / homeZoom() - 1) < 0.01 && Math.hypot(x, y) < 0.01;
  }

  /**
   * Pictures come in the order in which they were asked for, so the last of them lies on top; those below it go. Left to
   * the library, a picture that is asked for while another one is on its way would come to lie under that.
   */
  function keepTopmost() {
    const { world } = viewer;
    while (world.getItemCount() > 1) world.removeItem(world.getItemAt(0));
  }

  /** The address of the picture that is drawn. */
  let shown: string | null = null;
  /** Of the first picture that comes, which need not be the first that was asked for. */
  function opened(url: string) {
    const isFirst = shown === null;
    shown = url;
    if (!isFirst) return;
    goHome(true);
    report();
    events.onOpen();
  }

  function report() {
    const zoom = zoomNow();
    const origin = place(0, 0);
    const right = place(1, 0).minus(origin);
    const down = place(0, 1).minus(origin);
    const { x, y } = viewport.getContainerSize();
    events.onView({
      zoom,
      rotation: viewport.getRotation(),
      isMirrored: viewport.getFlip(),
      matrix: [right.x, right.y, down.x, down.y, origin.x, origin.y],
      room: [x, y],
    });
    viewer.drawer?.setImageSmoothingEnabled(zoom * window.devicePixelRatio < SHARP_FROM);
  }

  function onMove(event: PointerEvent) {
    const box = element.getBoundingClientRect();
    const at = viewport.pointFromPixel(
      unflipped(new OpenSeadragon.Point(event.clientX - box.left, event.clientY - box.top)),
      true,
    );
    events.onPointer(inFrame(at));
  }
  // Not 'pointerleave': that comes after React has told the next element that the pointer entered it.
  function onLeave({ relatedTarget }: PointerEvent) {
    if (!(relatedTarget instanceof Node && element.contains(relatedTarget))) events.onPointer(null);
  }

  let wasFitted = true;
  let wasResized = false;
  let held: { readonly sight: Sight; readonly untilMs: number } | null = null;
  const heldNow = () => (held && performance.now() < held.untilMs ? held.sight : null);
  // The library keeps the middle in place after this; what it leaves is mended before anything is drawn.
  viewer.addHandler('after-resize', () => {
    wasResized = true;
  });
  viewer.addHandler('viewport-change', () => {
    const sight = wasResized ? heldNow() : null;
    if (sight) put(sight);
    else if (wasResized && wasFitted) goHome(true);
    wasResized = false;
  });

  function put({ centre, zoom, rotation, isMirrored }: Sight) {
    viewport.setFlip(isMirrored);
    viewport.setRotation(rotation, true);
    viewport.zoomTo(ownZoom(zoom), undefined, true).panTo(inViewport(centre), true);
  }
  const sightOf = (isNow: boolean): Sight => ({
    centre: inFrame(viewport.getCenter(isNow)),
    zoom: zoomOf(viewport.getZoom(isNow)),
    rotation: viewport.getRotation(),
    isMirrored: viewport.getFlip(),
  });
  const begin = (kind: GestureKind) => {
    held = null;
    events.onGesture(kind);
  };
  viewer.addHandler('update-viewport', () => {
    wasFitted = isFitted();
    report();
  });
  viewer.addHandler('open', () => opened(first.url));
  viewer.addHandler('open-failed', () => events.onFailed());
  viewer.addHandler('canvas-double-click', () => {
    const home = (homeZoom() * viewport.getContainerSize().x) / picture.widthPx;
    if (Math.abs(zoomNow() / home - 1) < 0.02) zoomTo(actual());
    else goHome();
  });
  viewer.addHandler('canvas-click', ({ position, quick }) => {
    if (quick) events.onClick(inFrame(viewport.pointFromPixel(position, true)));
  });
  const onTouched = ({ type }: Event) => {
    events.onTouched();
    begin(type === 'wheel' ? 'zoom' : 'pan');
  };
  element.addEventListener('pointerdown', onTouched, true);
  element.addEventListener('wheel', onTouched, { capture: true, passive: true });
  element.addEventListener('pointermove', onMove);
  element.addEventListener('pointerout', onLeave);

  return {
    fit: () => {
      begin('zoom');
      goHome();
    },
    actualSize: () => {
      begin('zoom');
      zoomTo(actual());
    },
    zoomBy: (factor, about) => {
      begin('zoom');
      viewport.zoomBy(factor, about && inViewport(about)).applyConstraints();
    },
    panBy: (dx, dy) => {
      begin('pan');
      const { width, height } = viewport.getBoundsNoRotate();
      const angle = (-viewport.getRotation() * Math.PI) / 180;
      const [x, y] = [(viewport.getFlip() ? -dx : dx) * width, dy * height];
      viewport
        .panBy(
          new OpenSeadragon.Point(
            x * Math.cos(angle) - y * Math.sin(angle),
            x * Math.sin(angle) + y * Math.cos(angle),
          ),
        )
        .applyConstraints();
    },
    turn: () => {
      begin('turn');
      const isHome = isFitted();
      // Clockwise as it is seen: in a mirror that is the other way round.
      viewport.setRotation((viewport.getRotation() + (viewport.getFlip() ? 270 : 90)) % 360);
      if (isHome) goHome();
    },
    mirror: () => {
      begin('mirror');
      viewport.setFlip(!viewport.getFlip());
      viewport.applyConstraints();
    },
    show: ([left, top, right, bottom]) => {
      viewport.panTo(inViewport([(left + right) / 2, (top + bottom) / 2])).applyConstraints();
    },
    flyTo: ([left, top, right, bottom]) => {
      const { x, y } = viewport.getContainerSize();
      const isTurned = viewport.getRotation() % 180 !== 0;
      const [width, height] = isTurned ? [bottom - top, right - left] : [right - left, bottom - top];
      zoomTo(Math.min(x / width, y / height));
      viewport.panTo(inViewport([(left + right) / 2, (top + bottom) / 2])).applyConstraints();
    },
    exchange: (next) => {
      picture = next;
      viewer.addTiledImage({
        tileSource: sourceOf(next),
        success: () => {
          keepTopmost();
          opened(next.url);
        },
        error: () => events.onFailed(),
      });
      report();
    },
    isShown: () => shown === picture.url,
    sight: () => (shown === null ? null : sightOf(true)),
    aim: () => (shown === null ? null : sightOf(false)),
    seen: () => {
      if (shown === null) return null;
      const [x, y] = inFrame(viewport.getCenter(true));
      const room = viewport.getContainerSize();
      const isTurned = viewport.getRotation() % 180 !== 0;
      const across = (isTurned ? room.y : room.x) / zoomNow() / 2;
      const down = (isTurned ? room.x : room.y) / zoomNow() / 2;
      return [x - across, y - down, x + across, y + down];
    },
    follow: (sight) => {
      put(sight);
      held = { sight, untilMs: performance.now() + HOLDS_MS };
      wasFitted = isFitted();
    },
    destroy: () => {
      element.removeEventListener('pointerdown', onTouched, true);
      element.removeEventListener('wheel', onTouched, true);
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerout', onLeave);
      viewer.destroy();
    },
  };
}
